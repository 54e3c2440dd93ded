/** How soon what the kill switch holds back is looked at again, in milliseconds. */
export const heldBackPauseMs = 60_000;
