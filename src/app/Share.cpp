#include <Poco/File.h>

#include "app/AppOptions.h"

namespace yizhan::app {

Share Share::find(const std::string& asked) {
    for (const std::string& dir : {asked, std::string(YIZHAN_SHARE_DIR)})
        if (!dir.empty() && Poco::File(dir + "/data").exists()) return {dir + "/data", dir + "/ui"};
    const std::string source = YIZHAN_SOURCE_DIR;
    return {source + "/data", source + "/kiosk-ui/dist"};
}

}  // namespace yizhan::app
