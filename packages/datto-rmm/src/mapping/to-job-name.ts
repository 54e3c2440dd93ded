/** The name of a job that carries a marker. Jobs can be told apart by nothing else, and people read the name on the web page. */
export const toJobName = (title: string, marker: string | undefined): string =>
  marker === undefined ? title : `${title} [${marker}]`;

/** Whether a job's name carries a marker. */
export const jobNameCarries = (name: string | null, marker: string): boolean => name?.endsWith(`[${marker}]`) === true;
