/** Power management devices behind one port. */
export {};
