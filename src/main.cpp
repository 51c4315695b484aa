// The program: everything happens in app.
#include <malloc.h>
#include <sodium.h>

#include <iostream>

#include "app/Cli.h"

int main(int argc, char** argv) {
    // Dozens of threads that each serve a little would otherwise spread the heap over dozens of arenas.
    mallopt(M_ARENA_MAX, 2);
    // The fast bins are merged anew at every larger allocation, and each request makes some: it cost a quarter of them.
    mallopt(M_MXFAST, 0);
    if (sodium_init() < 0) {
        std::cerr << "yizhan: this machine gives no random numbers\n";
        return 2;
    }
    return yizhan::app::runCommand({argv + 1, argv + argc});
}
