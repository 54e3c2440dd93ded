/** How every marker of the runtime begins, so that a search can tell a record that carries one of ours from any other. */
export const markerPrefix = "msp-";
