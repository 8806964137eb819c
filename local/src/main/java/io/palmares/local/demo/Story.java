package io.palmares.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The awards of the European Cluster Conference 2020, and beside them a fictional edition that is still open
/// at the end: one category of it takes nominations, another votes.
public final class Story {
    public static final String ECC = "ecc-2020";
    public static final String LAKESIDE = "lakeside-2020";
    public static final String PARTNERSHIP = "cluster-partnership";
    public static final String MANAGER = "cluster-manager";
    public static final String MOBILISATION = "cluster-mobilisation";
    private static final List<String> VOTED = List.of(PARTNERSHIP, MANAGER);
    private final Stage stage;

    public Story(Stage stage) {
        this.stage = stage;
    }

    /// Plays the acts in the order of their instants, moving the clock to each.
    public void play(List<Act> acts, Consumer<Act> before) {
        for (Act act : acts) {
            before.accept(act);
            stage.clock(act.at());
            act.deed().run();
        }
    }

    /// Both editions, as `./awards demo` plays them.
    public List<Act> demo() {
        return Stream.of(ecc2020(), lakeside())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Act::at))
                .toList();
    }

    public List<Act> ecc2020() {
        Secretariat secretariat = new Secretariat(stage, ECC);
        Members members = new Members(stage, ECC);
        return List.of(
                Act.at("2020-02-03T09:00:00Z", "The rulebook is published", secretariat::publish),
                Act.at(
                        "2020-07-02T08:00:00Z",
                        "Members nominate",
                        () -> VOTED.forEach(category -> {
                            stage.awaitState(ECC, category, "NOMINATING");
                            members.nominate(category);
                        })),
                Act.at(
                        "2020-09-07T08:00:00Z",
                        "Nominees answer, the secretariat screens",
                        () -> VOTED.forEach(category -> {
                            stage.awaitState(ECC, category, "SCREENING");
                            members.answerConsents(category);
                            secretariat.screen(category);
                            secretariat.appointPanel(category);
                        })),
                Act.at("2020-09-14T08:00:00Z", "Candidates are frozen", () -> VOTED.forEach(secretariat::freeze)),
                Act.at(
                        "2020-09-25T08:00:00Z",
                        "The jury scores",
                        () -> VOTED.forEach(c -> new JuryRoom(stage, ECC, c).score())),
                Act.at(
                        "2020-10-02T08:00:00Z",
                        "The shortlists are published",
                        () -> VOTED.forEach(category -> {
                            new JuryRoom(stage, ECC, category).publishShortlist();
                            new Officers(stage, ECC, category).signPapers();
                        })),
                Act.at(
                        "2020-10-12T08:00:00Z",
                        "The special award is decided",
                        officers(MOBILISATION)::decideDirectAward),
                Act.at(
                        "2020-10-20T08:00:00Z",
                        "Members vote",
                        () -> VOTED.forEach(c -> voters(ECC, c).vote(0, 34))),
                Act.at(
                        "2020-11-02T08:00:00Z",
                        "Some vote again",
                        () -> VOTED.forEach(c -> voters(ECC, c).changeMinds(3))),
                Act.at(
                        "2020-11-09T17:00:01Z",
                        "The boxes are sealed",
                        () -> VOTED.forEach(category -> stage.awaitState(ECC, category, "COUNTING"))),
                Act.at(
                        "2020-11-10T06:00:00Z",
                        "The roll keys are destroyed",
                        () -> VOTED.forEach(category -> officers(category).destroyRollKey())),
                Act.at("2020-11-10T07:00:00Z", "Two officers count and certify", () -> {
                    VOTED.forEach(category -> {
                        officers(category).count();
                        officers(category).certify();
                    });
                    officers(MOBILISATION).certify();
                }),
                Act.at(
                        "2020-11-11T10:00:01Z",
                        "The winners are announced",
                        () -> Stream.of(MOBILISATION, PARTNERSHIP, MANAGER)
                                .forEach(category ->
                                        officers(category).announce().orFail("announce " + category))));
    }

    public List<Act> lakeside() {
        Secretariat secretariat = new Secretariat(stage, LAKESIDE);
        Members members = new Members(stage, LAKESIDE);
        String voting = "audience-prize";
        String nominating = "young-cluster";
        return List.of(
                Act.at("2020-02-04T09:00:00Z", "A fictional edition is published", secretariat::publish),
                Act.at("2020-08-05T08:00:00Z", "Its audience prize takes nominations", () -> {
                    stage.awaitState(LAKESIDE, voting, "NOMINATING");
                    members.nominate(voting);
                }),
                Act.at("2020-09-22T08:00:00Z", "Its paper is made", () -> {
                    stage.awaitState(LAKESIDE, voting, "SCREENING");
                    members.answerConsents(voting);
                    secretariat.screen(voting);
                    secretariat.freeze(voting);
                    new Officers(stage, LAKESIDE, voting).signPapers();
                }),
                Act.at("2020-10-10T08:00:00Z", "Its other category takes nominations", () -> {
                    stage.awaitState(LAKESIDE, nominating, "NOMINATING");
                    members.nominate(nominating);
                }),
                Act.at(
                        "2020-10-27T08:00:00Z",
                        "Its audience votes",
                        () -> voters(LAKESIDE, voting).vote(0, 12)));
    }

    private Officers officers(String category) {
        return new Officers(stage, ECC, category);
    }

    private Voters voters(String edition, String category) {
        return new Voters(stage, edition, category);
    }
}
