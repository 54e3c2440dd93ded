/** The number of an outlet as its id writes it; `undefined` for anything but a whole number without sign or leading zeros. */
export const toIndex = (id: string): number | undefined => (/^(0|[1-9]\d{0,3})$/.test(id) ? Number(id) : undefined);
