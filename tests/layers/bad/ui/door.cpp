#include <nlohmann/json.hpp>
#include <vector>
#include <yaml.h>
