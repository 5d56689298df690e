#include "base/image_store.h"

namespace perron {

void ImageStore::put(const std::string& name, GreyImage image) {
    const auto wanted = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    if (image.width <= 0 || image.height <= 0 || image.pixels.size() != wanted) {
        return;
    }
    auto kept = std::make_shared<const GreyImage>(std::move(image));
    const std::scoped_lock lock(m_mutex);
    m_images.insert_or_assign(name, std::move(kept));
}

std::shared_ptr<const GreyImage> ImageStore::find(const std::string& name) const {
    const std::scoped_lock lock(m_mutex);
    const auto at = m_images.find(name);
    return at == m_images.end() ? nullptr : at->second;
}

void ImageStore::drop(const std::string& name) {
    const std::scoped_lock lock(m_mutex);
    m_images.erase(name);
}

void ImageStore::forget() {
    const std::scoped_lock lock(m_mutex);
    m_images.clear();
}

} // namespace perron
