#!/usr/bin/env python3
"""What a blog costs on AWS in a month, by list prices: prints the table of docs/operations.md.

Prices are those of us-east-1 in July 2025, in dollars, without the free tier of an account's first year, but with what is free for ever.
"""

VIEWS = (1_000, 100_000, 10_000_000)

# Assumed of the blog.
POSTS = 1_000
UPLOADS = 60  # a month
REQUESTS_A_VIEW = 3  # the page, its style sheet, a picture
BYTES_A_VIEW = 60_000
# The share of views that the CDN does not answer itself: a page that is seldom read is seldom in a cache near its reader.
MISSES = {1_000: 0.9, 100_000: 0.4, 10_000_000: 0.1}

PROCESSOR = 0.58  # the share of one that a function has with 1 GB of memory

# Assumed of the functions.
WAITS_A_PAGE = 3  # of the function for the index and the store, one after the other
SECONDS_A_WAIT = 0.005
SECONDS_AN_UPLOAD = 0.5
SECONDS_A_REPAIR = 20  # daily
BYTES_LOGGED_A_CALL = 800

# Measured. benchmarks/run invocations: a post's page takes 6.2 ms of a whole processor.
SECONDS_A_PAGE = 0.0062 / PROCESSOR + WAITS_A_PAGE * SECONDS_A_WAIT
# benchmarks/run sizes: a post takes 2.5 read units, the home page 1.0, a tag's page 1.5, the archive 4.0; half a unit less within a second
# of another page of the same function.
READS_A_PAGE = 2.5
# benchmarks/run publishing: a new post takes 56.5 write units and 3.0 read units, an edit 12.0 and 3.0; two objects of S3 are read and
# three written by either.
WRITES_AN_UPLOAD = 56.5
READS_AN_UPLOAD = 3.0
GETS_AN_UPLOAD = 2
PUTS_AN_UPLOAD = 3


def beyond(free, used):
    return max(0, used - free)


def costs(views):
    calls = views * MISSES[views]
    requests = views * REQUESTS_A_VIEW
    kept = POSTS * 30_000 / 1e9
    return {
        "CloudFront: requests": beyond(10e6, requests) * 1.00 / 1e6,
        "CloudFront: traffic": beyond(1_000, views * BYTES_A_VIEW / 1e9) * 0.085,
        "CloudFront: its function": beyond(2e6, requests) * 0.10 / 1e6,
        "API Gateway": calls * 1.00 / 1e6,
        "Lambda": calls * 0.20 / 1e6
        + (calls * SECONDS_A_PAGE + UPLOADS * SECONDS_AN_UPLOAD + 30 * SECONDS_A_REPAIR) * 0.0000133334,
        "DynamoDB": (calls * READS_A_PAGE + UPLOADS * READS_AN_UPLOAD + 30 * POSTS) * 0.125 / 1e6
        + UPLOADS * WRITES_AN_UPLOAD * 0.625 / 1e6
        + kept * (0.25 + 0.20),
        "S3": (calls + UPLOADS * GETS_AN_UPLOAD + 30 * POSTS) * 0.40 / 1e6
        + UPLOADS * (1 + PUTS_AN_UPLOAD) * 5.00 / 1e6 + (kept + 1) * 0.023,
        # Lambda asks its three queues all the time: some 2 million requests a month.
        "SQS": beyond(1e6, 1.95e6 + UPLOADS * 4) * 0.40 / 1e6,
        "Logs": calls * BYTES_LOGGED_A_CALL / 1e9 * 0.50,
        "X-Ray": beyond(100e3, calls * 0.05) * 5.00 / 1e6,
        # 10 metrics, 10 of alarms' and 3 dashboards are free.
        "Metrics, alarms, dashboard": 0.0,
    }


def million_calls():
    """What a million pages cost that no cache answers, before the traffic: API Gateway, the function, the index, the store, the log."""
    return (
        1.00
        + 0.20
        + 1e6 * SECONDS_A_PAGE * 0.0000133334
        + READS_A_PAGE * 0.125
        + 0.40
        + BYTES_LOGGED_A_CALL / 1e3 * 0.50
    )


def thousand_uploads():
    """What a thousand new posts cost: the author's own upload, the queue, the function, the index, the store."""
    return 1e3 * (
        (1 + PUTS_AN_UPLOAD) * 5.00 / 1e6
        + GETS_AN_UPLOAD * 0.40 / 1e6
        + 4 * 0.40 / 1e6
        + 0.20 / 1e6
        + SECONDS_AN_UPLOAD * 0.0000133334
        + READS_AN_UPLOAD * 0.125 / 1e6
        + WRITES_AN_UPLOAD * 0.625 / 1e6
    )


def main():
    table = {views: costs(views) for views in VIEWS}
    print("| page views a month |" + "".join(f" {views:,} |" for views in VIEWS))
    print("| --- |" + " ---: |" * len(VIEWS))
    for name in table[VIEWS[0]]:
        print(f"| {name} |" + "".join(f" {table[views][name]:.2f} |" for views in VIEWS))
    print("| **sum, $** |" + "".join(f" **{sum(table[views].values()):.2f}** |" for views in VIEWS))
    print(f"\nA million pages that no cache answers: ${million_calls():.2f}; a thousand new posts: ${thousand_uploads():.3f}.")


if __name__ == "__main__":
    main()
