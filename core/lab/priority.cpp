#include "core/lab/priority.h"

#if defined(__linux__)
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace rectiscope {

void giveWayToTheScreen()
{
#if defined(__linux__)
    // On Linux a thread has a policy and a nice value of its own. Giving way is always allowed, and if it
    // fails nothing is lost but smoothness. A batch thread that wakes up, as the members of a crew do many
    // times a second, does not take the processor from the thread that is painting; it keeps its share
    // otherwise, so that training goes on beside other programs that are busy.
    const sched_param none{};
    (void)sched_setscheduler(0, SCHED_BATCH, &none);
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 10);
#endif
}

} // namespace rectiscope
