import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong on the page, or in one part of it, in one line each. */
export async function violations(page: Page, part = "html"): Promise<readonly string[]> {
    // The page has no frames, so axe need not open a second page to put their results together; that halves the time.
    const { violations: found } = await new AxeBuilder({ page }).include(part).setLegacyMode(true).analyze();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
