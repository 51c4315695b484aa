// Finds the route of a path: one step a segment, whatever the number of routes.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan::http {

class PathTree {
public:
    PathTree();
    ~PathTree();

    /// Adds "/centres/{centre}/log-days/{date}" for a method. Throws std::logic_error for a path that is
    /// none, and for a second route that the same requests would reach.
    void add(const std::string& method, const std::string& path, std::size_t route);

    struct Match {
        static constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::size_t route = none;
        std::vector<std::string_view> values;  ///< of the path's parameters in order; views into the path asked
        std::vector<std::string> methods;      ///< what the path takes where `route` is none; empty: no such path
    };
    /// A literal segment is preferred to a parameter. HEAD finds GET.
    Match find(std::string_view method, std::string_view path) const;

    /// The names of the parameters in order.
    static std::vector<std::string> parameters(const std::string& path);

private:
    struct Node;
    struct Search;

    std::unique_ptr<Node> _root;
};

}  // namespace yizhan::http
