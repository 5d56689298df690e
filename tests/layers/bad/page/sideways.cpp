#include "data/document.h"
#include "page/page.h"
