#include "core/lab/priority.h"

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace rectiscope {

void giveWayToTheScreen()
{
#if defined(__linux__)
    // On Linux a thread has a nice value of its own. Lowering one's own priority is always allowed, and if it
    // fails nothing is lost but smoothness.
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 10);
#endif
}

} // namespace rectiscope
