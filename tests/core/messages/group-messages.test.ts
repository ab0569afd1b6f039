import { groupMessages } from "../../../src/core/messages/group-messages";

const approval = (mailbox: string): string =>
    `Email can't be received because the email address of the mailbox ${mailbox} requires an approval by an Office 365 administrator.`;

describe("groupMessages", () => {
    test("puts the same alert of different mailboxes into one group with its first and last time", () => {
        const rows = [
            { id: "a", text: approval("Jane Doe"), createdOn: "2024-05-02T10:00:00Z" },
            { id: "b", text: approval("Sales Team"), createdOn: "2024-05-01T10:00:00Z" },
            { id: "c", text: approval('"Support 7"'), createdOn: "2024-05-03T10:00:00Z" },
        ];
        const [group, ...others] = groupMessages(rows);
        expect(others).toEqual([]);
        expect(group).toMatchObject({
            count: 3,
            first: "2024-05-01T10:00:00Z",
            last: "2024-05-03T10:00:00Z",
            ids: ["a", "b", "c"],
        });
        expect(group?.representative).toBe(rows[2]);
        expect(group?.classification.cause).toBe("mailbox-not-approved");
    });

    test("keeps messages with different codes apart, the newest group first", () => {
        const groups = groupMessages([
            {
                id: "a",
                text: "Exchange server returned -2147220891 exception.",
                createdOn: "2024-05-01T10:00:00Z",
                level: 3,
            },
            {
                id: "b",
                text: "Exchange server returned -2147220192 exception.",
                createdOn: "2024-05-02T10:00:00Z",
                level: 3,
            },
        ]);
        expect(groups.map(({ classification }) => classification.cause)).toEqual([
            "owner-missing-privilege",
            "customization-error",
        ]);
    });

    test("gives no group for no rows", () => {
        expect(groupMessages([])).toEqual([]);
    });
});
