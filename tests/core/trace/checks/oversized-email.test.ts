import { oversizedEmail } from "../../../../src/core/trace/checks/oversized-email";
import { testCheck } from "../test-check";

const megabytes = (count: number) => ({ email: { size: count * 1024 * 1024 } });

testCheck(oversizedEmail, [
    { when: "is small", change: megabytes(1), outcome: "pass", message: "fits" },
    { when: "is larger than one attachment may be", change: megabytes(25), outcome: "fail", message: "attachment" },
    { when: "is larger than any email that is read", change: megabytes(151), outcome: "fail", message: "tooLarge" },
    { when: "has no known size", change: {}, outcome: "needsInformation", message: "notGiven" },
]);
