package blog.broadsheet.local.queue;

import java.time.Instant;

/**
 * A message that was handed out.
 *
 * @param id stays the same whenever the message is handed out
 * @param receipt names this handing out
 * @param receives how often the message was handed out, this time included
 * @param source of a dead letter the name of the queue that gave it up; else empty
 */
public record Message(
    String id,
    String receipt,
    String body,
    Instant sent,
    Instant firstReceived,
    int receives,
    String source) {}
