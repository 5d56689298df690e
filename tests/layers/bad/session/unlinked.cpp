#include "flow/flow.h"
#include "places/place.h"
