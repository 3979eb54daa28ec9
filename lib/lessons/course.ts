/** A lesson as lists and links name it. */
export interface LessonEntry {
  /** `part/lesson`, without the folders' numbers. */
  id: string;
  title: string;
  summary: string;
  minutes: number;
}

/** A part of the course as its contents show it. */
export interface PartEntry {
  slug: string;
  title: string;
  summary: string;
  lessons: LessonEntry[];
}

/** Where a lesson is in the course. */
export interface LessonPlace {
  id: string;
  /** Its page, from the site's root. */
  address: string;
  /** The title of its part. */
  part: string;
  /** Its place in the part, from 1. */
  number: number;
  /** How many lessons its part has. */
  count: number;
  previous: LessonEntry | null;
  next: LessonEntry | null;
}

/** The page after the last lesson. */
export const COURSE_END = '/learn/done';

export function lessonAddress(id: string): string {
  return `/learn/${id}`;
}

/** The address that a link of a lesson leads to: folders may be named with their numbers; null for one that is no address. */
export function addressOfLink(href: string): string | null {
  if (href.startsWith('/learn/')) return href.replace(/\/\d+-/g, '/');
  return /^(?:https?:\/\/|\/(?!\/)|#)/.test(href) ? href : null;
}
