import { panelTheme } from "../../src/ui/panel-theme";
import { HOST } from "./fixtures/services";

describe("theme", () => {
    it("takes the host's colours where it gives them", () => {
        const theme = panelTheme({
            ...HOST,
            tokens: { colorBrandForeground1: "rebeccapurple", colorNeutralBackground1: "" },
        });
        expect(theme.palette.themePrimary).toBe("rebeccapurple");
        expect(theme.palette.white).toBe(panelTheme(HOST).palette.white);
    });

    it("falls back to a dark palette of its own in a dark host without colours", () => {
        const dark = panelTheme({ ...HOST, isDarkTheme: true });
        expect(dark.isInverted).toBe(true);
        expect(dark.palette.white).not.toBe(panelTheme(HOST).palette.white);
    });

    it("hands the reading direction on", () => {
        expect(panelTheme({ ...HOST, isRtl: true }).rtl).toBe(true);
        expect(panelTheme(HOST).rtl).toBe(false);
    });
});
