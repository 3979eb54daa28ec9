/** How many of all are as a server has them. */
export interface Count {
  equal: number;
  total: number;
}
