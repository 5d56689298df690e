#include "base/image_store.h"

#include <sys/mman.h>

namespace perron {

void ImageStore::put(const std::string& name, GreyImage image) {
    const auto wanted = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    if (image.width <= 0 || image.height <= 0 || image.pixels.size() != wanted) {
        return;
    }
    std::shared_ptr<const GreyImage> kept(new GreyImage(std::move(image)), [](const GreyImage* old) {
        ::munlock(old->pixels.data(), old->pixels.size());
        delete old;
    });
    ::mlock(kept->pixels.data(), kept->pixels.size()); // a limit may forbid it: the visit goes on
    const std::scoped_lock lock(m_mutex);
    m_images.insert_or_assign(name, std::move(kept));
}

std::shared_ptr<const GreyImage> ImageStore::find(const std::string& name) const {
    const std::scoped_lock lock(m_mutex);
    const auto at = m_images.find(name);
    return at == m_images.end() ? nullptr : at->second;
}

void ImageStore::forget() {
    const std::scoped_lock lock(m_mutex);
    m_images.clear();
}

} // namespace perron
