// A tree with one level for each segment.
#include "core/http/PathTree.h"

#include <algorithm>
#include <stdexcept>

namespace yizhan::http {

namespace {

/// Cuts the next segment off a path that begins with '/'.
std::string_view nextSegment(std::string_view& path) {
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

bool isParameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

}  // namespace

struct PathTree::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literal;
    std::unique_ptr<Node> parameter;
    std::map<std::string, std::size_t, std::less<>> routes;  ///< by method
};

/// One search; goes back to the parameter where the literal branch leads nowhere.
struct PathTree::Search {
    std::string_view method;
    Match match;

    bool visit(const Node& node, std::string_view rest) {
        if (rest.empty()) return arrive(node);
        const std::string_view segment = nextSegment(rest);
        if (segment.empty()) return false;
        if (const auto next = node.literal.find(segment); next != node.literal.end() && visit(*next->second, rest))
            return true;
        if (!node.parameter) return false;
        match.values.push_back(segment);
        if (visit(*node.parameter, rest)) return true;
        match.values.pop_back();
        return false;
    }

    bool arrive(const Node& node) {
        auto found = node.routes.find(method);
        if (found == node.routes.end() && method == "HEAD") found = node.routes.find("GET");
        if (found != node.routes.end()) {
            match.route = found->second;
            return true;
        }
        for (const auto& [name, route] : node.routes)
            if (std::find(match.methods.begin(), match.methods.end(), name) == match.methods.end())
                match.methods.push_back(name);
        return false;
    }
};

PathTree::PathTree() : _root(std::make_unique<Node>()) {}
PathTree::~PathTree() = default;

void PathTree::add(const std::string& method, const std::string& path, std::size_t route) {
    if (path.empty() || path.front() != '/' || path.back() == '/')
        throw std::logic_error("route " + path + " is no path");
    Node* node = _root.get();
    for (std::string_view rest = path; !rest.empty();) {
        const std::string_view segment = nextSegment(rest);
        if (segment.empty()) throw std::logic_error("route " + path + " has an empty segment");
        auto& next = isParameter(segment) ? node->parameter : node->literal[std::string(segment)];
        if (!next) next = std::make_unique<Node>();
        node = next.get();
    }
    if (!node->routes.emplace(method, route).second) throw std::logic_error("two routes for " + method + ' ' + path);
}

PathTree::Match PathTree::find(std::string_view method, std::string_view path) const {
    Search search{method, {}};
    if (!path.empty() && path.front() == '/') search.visit(*_root, path);
    return std::move(search.match);
}

std::vector<std::string> PathTree::parameters(const std::string& path) {
    std::vector<std::string> names;
    for (std::string_view rest = path; !rest.empty();) {
        const std::string_view segment = nextSegment(rest);
        if (isParameter(segment)) names.emplace_back(segment.substr(1, segment.size() - 2));
    }
    return names;
}

}  // namespace yizhan::http
