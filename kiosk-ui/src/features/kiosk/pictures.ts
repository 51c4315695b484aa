// The picture of an entry or a topic: an address, or the name of one of our drawings.

export interface Picture {
  url?: string;
  drawing?: string;
}

/** "/files/x.webp" is an address, "fleet-fire" a drawing; nothing stays nothing. */
export function pictureOf(image: string | null | undefined): Picture | null {
  if (!image) return null;
  return image.includes("/") ? { url: image } : { drawing: image };
}
