/** How long caches may hold an address of an endpoint: the TTL of its names, in milliseconds (AWS-FACTS D2). */
export const cacheMs = 60_000;

/**
 * How long a change of DNS may take to be seen everywhere where nothing tells when it is, in milliseconds: "generally
 * within 60 seconds" (AWS-FACTS A2). What another run did a second ago cannot be asked about, and associations may
 * spread slower than the records that are said to be in sync.
 */
export const spreadingMs = 60_000;
