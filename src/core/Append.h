// One list behind another.
#pragma once

#include <iterator>
#include <utility>
#include <vector>

namespace yizhan {

template <class T>
void append(std::vector<T>& all, std::vector<T> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace yizhan
