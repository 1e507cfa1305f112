/** The longer side of a small picture, in pixels: sharp at 48 on every screen. */
const side = 192;

/** A small JPEG of a picture; null for what is none, or none that this browser can draw. */
export async function thumbnailOf(file: File): Promise<Blob | null> {
  if (!/^image\/(png|jpeg|webp)$/.test(file.type)) return null;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    // What shows through would be black in a JPEG.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
  } catch {
    // It only calls itself a picture; the server says what is wrong with it.
    return null;
  }
}
