#include "ocr/serve.h"

/// One letter: started by the kiosk, which gives it a picture and hears words; it sees nothing else.
int main(int count, char** arguments) {
    return perron::ocr::serve(count, arguments);
}
