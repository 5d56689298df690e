#include <soci/sqlite3/soci-sqlite3.h>
#include <unheard/of.h>
