#include <nlohmann/json.hpp>
#include <vector>
#include <yaml-cpp/yaml.h>
