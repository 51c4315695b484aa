// Declared settings: nothing is configurable that is not listed with type, default, range and a sentence.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yizhan {

struct Setting {
    enum class Type { text, integer, flag };

    std::string name;  ///< "http.threads"
    Type type = Type::text;
    std::string fallback;
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::string sentence;
    /// Of a text: what is wrong with it, in words that follow "must be "; null where all is well.
    const char* (*refuse)(const std::string& value) = nullptr;
};

/// The installation's settings: defaults, then the file, then the command line.
class Settings {
public:
    /// Throws std::logic_error when a name is declared twice.
    void declare(const std::vector<Setting>& settings);
    /// Reads "name = value" lines; '#' starts a comment. Throws std::runtime_error naming file and line
    /// for what is no such line. Names and values are judged by check(), when all are declared.
    void load(const std::string& path);
    void set(const std::string& name, const std::string& value);
    /// Throws std::runtime_error naming where it stands for an unknown name, a wrong type or a value
    /// out of range: the start stops there.
    void check() const;

    const std::string& text(const std::string& name) const;
    std::int64_t integer(const std::string& name) const;
    bool flag(const std::string& name) const;
    /// The sample file: every setting with its sentence, range and default, commented out.
    std::string sampleFile() const;
    std::vector<std::string> names() const;

private:
    const Setting& declared(const std::string& name) const;

    std::map<std::string, Setting> _declared;
    struct Given {
        std::string value, where;
    };
    std::map<std::string, Given> _values;
};

}  // namespace yizhan
