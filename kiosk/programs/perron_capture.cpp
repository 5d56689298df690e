#include "capture/serve.h"

/// One letter's pictures: started by the kiosk, so that a driver that hangs or crashes is no more than a trouble.
int main(int count, char** arguments) {
    return perron::capture::serve(count, arguments);
}
