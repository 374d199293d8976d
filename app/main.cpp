#include "core/activation/catalog.h"

#include <iostream>

int main()
{
    for (const auto& info : rectiscope::catalog())
        std::cout << info.key << '\n';
    return 0;
}
