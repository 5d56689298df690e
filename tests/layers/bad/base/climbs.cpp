#include "page/page.h"
#include "ui/draw.h"
