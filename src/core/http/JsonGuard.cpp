// One pass of nlohmann's SAX parser that checks and builds at once, so that nothing deep or large
// exists before it is refused.
#include "core/http/JsonGuard.h"

#include "core/Error.h"
#include "core/http/Text.h"

namespace yizhan::http {

namespace {

Error malformed(std::string code, std::string pointer, TextArgs args) {
    Error error(Status::malformed, "malformed_json");
    error.at({Violation{std::move(pointer), std::move(code), std::move(args)}});
    return error;
}

/// Builds the document. Every refusal is thrown as the Error itself; nlohmann lets it pass.
class Builder : public nlohmann::json_sax<Json> {
public:
    Builder(Json& root, const JsonLimits& limits) : _root(root), _limits(limits) { _open.reserve(8); }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool binary(binary_t&) override { return false; }

    bool number_float(number_float_t value, const string_t& written) override {
        // An integer too large for 64 bits arrives here, rounded.
        if (written.find_first_of(".eE") == string_t::npos) throw malformed("json_number", pointer(), {});
        return put(value);
    }

    bool string(string_t& value) override {
        refuseNul(value);
        return put(std::move(value));
    }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        refuseNul(name);
        count();
        auto [place, fresh] = _open.back()->get_ref<Json::object_t&>().try_emplace(name, nullptr);
        if (!fresh) throw malformed("json_duplicate_key", pointer(), {{"name", name}});
        _place = &place->second;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& cause) override {
        constexpr int outOfRange = 406;  // nlohmann's id of a number that no double holds
        throw malformed(cause.id == outOfRange ? "json_number" : "json_syntax", pointer(),
                        {{"position", std::to_string(position)}})
            .because(cause.what());
    }

private:
    bool put(Json&& value) {
        insert(std::move(value));
        return true;
    }

    Json* insert(Json&& value) {
        count();
        if (_open.empty()) {
            _root = std::move(value);
            return &_root;
        }
        Json& holder = *_open.back();
        if (holder.is_array()) {
            auto& items = holder.get_ref<Json::array_t&>();
            items.push_back(std::move(value));
            return &items.back();
        }
        *_place = std::move(value);
        return _place;
    }

    bool open(Json&& container) {
        if (_open.size() >= _limits.depth)
            throw malformed("json_depth", pointer(), {{"most", std::to_string(_limits.depth)}});
        _open.push_back(insert(std::move(container)));
        return true;
    }

    bool close() {
        _open.pop_back();
        return true;
    }

    void count() {
        if (++_count > _limits.elements)
            throw malformed("json_too_many", pointer(), {{"most", std::to_string(_limits.elements)}});
    }

    void refuseNul(const string_t& text) const {
        if (text.find('\0') != string_t::npos) throw malformed("json_nul", pointer(), {});
    }

    /// Where the innermost open container stands.
    std::string pointer() const {
        Json::json_pointer path;
        for (std::size_t i = 0; i + 1 < _open.size(); ++i) path /= nameIn(*_open[i], *_open[i + 1]);
        return path.to_string();
    }

    static std::string nameIn(const Json& holder, const Json& child) {
        if (holder.is_array()) return std::to_string(holder.size() - 1);
        for (const auto& [name, value] : holder.get_ref<const Json::object_t&>())
            if (&value == &child) return name;
        return {};
    }

    Json& _root;
    const JsonLimits& _limits;
    std::vector<Json*> _open;  ///< from the outermost container to the innermost
    Json* _place = nullptr;    ///< of the member whose name was read last
    std::size_t _count = 0;
};

}  // namespace

Json readJson(std::string_view text, const JsonLimits& limits) {
    if (const auto at = badUtf8At(text)) throw malformed("json_utf8", "", {{"position", std::to_string(*at + 1)}});
    Json root;
    Builder builder(root, limits);
    Json::sax_parse(text.begin(), text.end(), &builder);
    return root;
}

}  // namespace yizhan::http
