/** A picture as pixels, for programs that take no SVG. */

/** Pixels of the file for each pixel of the picture: sharp on paper and on dense screens. */
const scale = 2

/** Draws an SVG that stands alone. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = createEl("img")
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = createEl("canvas")
  canvas.width = image.naturalWidth * scale
  canvas.height = image.naturalHeight * scale
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, "image/png"))
  if (!blob) throw new Error("The picture is too large for PNG.")
  return blob
}
