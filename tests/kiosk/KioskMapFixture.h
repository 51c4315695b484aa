// A small centre on a plan of 400 by 300: a lake, a hall, three points, two ways, two screens.
#pragma once

#include <nlohmann/json.hpp>

namespace yizhan::kiosk::test {

inline nlohmann::json smallMap() {
    return nlohmann::json::parse(R"({
      "plans": [{
        "id": "area", "title": {"zh-CN": "景区", "en": "The area", "ja": "園内"}, "width": 400, "height": 300,
        "shapes": [
          {"kind": "water", "points": [[0, 0], [400, 0], [400, 60.5]], "label": {"zh-CN": "长江", "en": "Yangtze"}},
          {"kind": "building", "points": [[100, 100], [200, 100], [200, 150]]}],
        "points": [
          {"id": "hall", "kind": "here", "title": {"zh-CN": "服务大厅", "en": "Main hall"}, "x": 150, "y": 120},
          {"id": "toilets", "kind": "toilet", "title": {"zh-CN": "卫生间"}, "x": 300, "y": 200, "entry": "small:toilets"},
          {"id": "cliff", "kind": "sight", "title": {"zh-CN": "摩崖石刻", "en": "The cliff"}, "x": 20, "y": 280,
           "entry": "small:nothing"}],
        "routes": [
          {"id": "a", "from": "hall", "to": "toilets", "step_free": true, "metres": 180, "minutes": 3,
           "points": [[150, 120], [300, 200]]},
          {"id": "b", "from": "hall", "to": "cliff", "step_free": false, "metres": 600.5, "minutes": 10,
           "points": [[150, 120], [20, 280]]}]
      }],
      "stands": [
        {"place": "咨询台", "plan": "area", "x": 150, "y": 120, "facing": 90},
        {"place": "南侧台阶", "plan": "area", "x": 160, "y": 150}]
    })");
}

}  // namespace yizhan::kiosk::test
