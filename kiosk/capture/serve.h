#pragma once

namespace perron::capture {

/// All that perron-capture does:
///   perron-capture list          says each device that is plugged in
///   perron-capture look SETTING  whether that one is there
///   perron-capture take SETTING  takes a sheet's pictures
///   perron-capture next SETTING  the same; a camera waits until the sheet that lies there is another one
/// SETTING is "auto", "scanner:NAME" or "camera:/dev/video0". What it says is in wire.h. It writes no file (drivers
/// that keep one on the disk fail), leaves no dump, and dies with the program that started it.
int serve(int count, char** arguments);

} // namespace perron::capture
