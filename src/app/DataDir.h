// The data folder: made with narrow rights, and held by one server at a time.
#pragma once

#include <string>

namespace yizhan::app {

class DataDir {
public:
    /// Throws std::runtime_error when the folder is not there and may not be made.
    DataDir(const std::string& path, bool mayCreate);
    ~DataDir();
    DataDir(const DataDir&) = delete;
    DataDir& operator=(const DataDir&) = delete;

    const std::string& path() const { return _path; }
    /// Keeps a second server out. Throws std::runtime_error naming the folder when there is one.
    void hold();

private:
    std::string _path;
    int _lock = -1;
};

}  // namespace yizhan::app
