// The program: everything happens in app.
#include <sodium.h>

#include <iostream>

#include "app/Cli.h"

int main(int argc, char** argv) {
    if (sodium_init() < 0) {
        std::cerr << "yizhan: this machine gives no random numbers\n";
        return 2;
    }
    return yizhan::app::runCommand({argv + 1, argv + argc});
}
