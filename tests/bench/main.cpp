// bench [entries] [list] [start] [ask] [coverage] [in-process] [--rounds=N] [--seconds=N] [--benchmark_…]
// Without names all of them run, one after the other. Exit code 0 says that they ran, nothing of their speed.
#include <sodium.h>

#include <exception>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "Benchmarks.h"
#include "Figures.h"
#include "Limits.h"

namespace {

using namespace yizhan::bench;

struct Wish {
    std::vector<std::string> names;
    Effort effort;
    std::vector<std::string> options;  ///< of Google Benchmark
};

const std::vector<std::string> allNames = {"entries", "list", "start", "ask", "coverage", "in-process"};

Wish wishOf(const std::vector<std::string>& words) {
    Wish wish;
    for (const std::string& word : words) {
        if (word.starts_with("--rounds="))
            wish.effort.rounds = std::stoi(word.substr(9));
        else if (word.starts_with("--seconds="))
            wish.effort.seconds = std::stoi(word.substr(10));
        else if (word.starts_with("--benchmark_"))
            wish.options.push_back(word);
        else if (std::find(allNames.begin(), allNames.end(), word) != allNames.end())
            wish.names.push_back(word);
        else
            throw std::runtime_error("there is no benchmark or option \"" + word + "\"");
    }
    if (wish.names.empty()) wish.names = allNames;
    return wish;
}

void run(const std::string& name, const Wish& wish) {
    if (name == "entries")
        entries(wish.effort);
    else if (name == "list")
        list(wish.effort);
    else if (name == "start")
        start(wish.effort);
    else if (name == "ask")
        ask(wish.effort);
    else if (name == "coverage")
        coverage(wish.effort);
    else
        inProcess(wish.options);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words == std::vector<std::string>{"bare-http"}) return serveBareHttp();
    try {
        if (sodium_init() < 0) throw std::runtime_error("this machine gives no random numbers");
        const Wish wish = wishOf(words);
        describeMachine();
        for (const std::string& name : wish.names) run(name, wish);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "bench: " << error.what() << '\n';
        return 1;
    }
}
