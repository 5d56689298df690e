#include "../base/result.h"
#include "base/gone.h"
#include "flow.h"
