/** The days a week of opening hours is written by, Monday first. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** A day of the week, as it names a line of opening hours. */
export type Weekday = (typeof weekdays)[number];
