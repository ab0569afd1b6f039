import type { Locator, Page } from "playwright-core";
import { STAGES } from "../../../src/core/model/stage";
import { SECTION_IDS } from "../../../src/core/model/evidence";
import { RULES } from "../../../src/core/rules";
import { englishCatalogue } from "../../../src/core/text/catalogue";
import { createTexts } from "../../../src/core/text/create-texts";
import { ENGLISH_FIX_UI } from "../../../src/ui/strings/english-fixes";
import { ENGLISH_TRACE_UI } from "../../../src/ui/strings/english-trace";
import { ENGLISH_UI } from "../../../src/ui/strings/english-ui";
import type { Statement } from "./truth";

const catalogue = { ...englishCatalogue(RULES), ...ENGLISH_UI, ...ENGLISH_FIX_UI, ...ENGLISH_TRACE_UI };

/** The panel's English texts. */
export const texts = createTexts((key) => catalogue[key], "en-US");

const KINDS = ["stopped", "impaired", "clear", "undecided", "unreadable"] as const;

export function panelOf(page: Page): Locator {
    return page.getByRole("region", { name: texts("report.title") });
}

export function verdictOf(page: Page): Locator {
    return page.getByRole("region", { name: texts("part.verdict") });
}

/** Waits until the panel shows a report. */
export async function waitForReport(page: Page, timeout = 20_000): Promise<void> {
    await verdictOf(page).waitFor({ timeout });
}

export function tabOf(page: Page, key: string): Locator {
    return panelOf(page).getByRole("tab", { name: new RegExp(`^${texts(key)}( \\(|$)`) });
}

function ruleIdsOf(titles: readonly string[]): readonly string[] {
    return titles.map((title) => RULES.find((rule) => rule.title === title)?.id ?? `unknown title: ${title}`);
}

async function labelsOf(articles: Locator): Promise<readonly string[]> {
    return await articles.evaluateAll((list) => list.map((article) => article.getAttribute("aria-label") ?? ""));
}

/** Reads what the panel says from what a person can read on it. */
export async function readPanel(page: Page): Promise<Statement> {
    await waitForReport(page);
    const status = await verdictOf(page).getByRole("status").innerText();
    const said = await verdictOf(page).innerText();
    await tabOf(page, "part.causes").click();
    const causes = panelOf(page).getByRole("tabpanel");
    const all = await labelsOf(causes.getByRole("article"));
    const roots = causes.locator("article:not(article article)");
    const rootTitles = await labelsOf(roots);
    // The first list of a card says how bad it is; cards of symptoms within have lists of their own.
    const badges = await roots.evaluateAll((list) => list.map((card) => card.querySelector("ul")?.textContent ?? ""));
    const accused = rootTitles.filter((_, index) => !badges[index]?.includes(texts("severity.advice")));
    await tabOf(page, "part.unchecked").click();
    const unchecked = await panelOf(page).getByRole("tabpanel").getByRole("listitem").allInnerTexts();
    const kind = KINDS.find((candidate) => status.startsWith(texts(`verdict.kind.${candidate}`)));
    const stage = STAGES.find((candidate) =>
        said.includes(texts("verdict.stage", { stage: texts(`stage.${candidate}`) })),
    );
    const [main] = ruleIdsOf(accused);
    return {
        verdictKind: kind ?? `unknown verdict: ${status}`,
        ...(main === undefined ? {} : { mainRuleId: main }),
        ...(stage === undefined ? {} : { stage }),
        accusedRuleIds: ruleIdsOf(accused),
        foundRuleIds: ruleIdsOf(all),
        unreadSections: SECTION_IDS.filter((id) =>
            unchecked.some((text) => text.startsWith(`${texts(`section.${id}`)}:`)),
        ),
    };
}

/** Opens everything that is folded away in the tab that is shown. */
export async function unfold(page: Page): Promise<void> {
    const folded = panelOf(page).getByRole("tabpanel").getByRole("button", { expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
}

export const TAB_KEYS = [
    "part.causes",
    "part.items",
    "part.alerts",
    "part.access",
    "part.settings",
    "ui.tab.email",
    "ui.tab.history",
    "part.unchecked",
] as const;
