-- For wrk: sends the requests of a file, one a line, in random order.
-- A line is "GET /path" or "POST /path {json}"; the file is the argument behind "--".
local requests = {}

function init(args)
    local headers = {}
    for name, value in pairs(wrk.headers) do
        headers[name] = value
    end
    for line in io.lines(args[1]) do
        local method, path, body = line:match("^(%u+) (%S+) ?(.*)$")
        headers["Content-Type"] = method == "POST" and "application/json" or nil
        requests[#requests + 1] = wrk.format(method, path, headers, method == "POST" and body or nil)
    end
    -- Each thread has an interpreter of its own; its table's address makes its order its own.
    math.randomseed(os.time() + tonumber(tostring(requests):match("0x(%x+)"), 16) % 1000003)
end

function request()
    return requests[math.random(#requests)]
end
