#include "ui/application.h"

int main(int argc, char** argv)
{
    return rectiscope::runWindow(argc, argv);
}
