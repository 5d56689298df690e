#include <curl/curl.h>

#include "ui/draw.h"
