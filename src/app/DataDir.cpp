#include "app/DataDir.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace yizhan::app {

DataDir::DataDir(const std::string& path, bool mayCreate)
    : _path(std::filesystem::absolute(path).lexically_normal().string()) {
    std::error_code error;
    if (std::filesystem::is_directory(_path, error)) return;
    if (!mayCreate) throw std::runtime_error("there is no data folder " + _path);
    std::filesystem::create_directories(_path, error);
    if (error) throw std::runtime_error("cannot make the data folder " + _path + ": " + error.message());
    chmod(_path.c_str(), S_IRWXU);
}

DataDir::~DataDir() {
    if (_lock >= 0) close(_lock);
}

void DataDir::hold() {
    if (_lock >= 0) return;
    _lock = open((_path + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (_lock < 0) throw std::runtime_error("cannot write in the data folder " + _path);
    if (flock(_lock, LOCK_EX | LOCK_NB) != 0)
        throw std::runtime_error("another server is running with the data folder " + _path);
}

}  // namespace yizhan::app
