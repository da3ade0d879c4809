package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model must keep, whoever draws it: read from the files, without an engine. */
class ModelConventionsTest {

    private static final String EXPRESSION = "\\$\\{[^{}]+}";
    private static final Map<Path, BpmnModelInstance> MODELS = new HashMap<>();

    /** One straight piece of a flow's line. */
    private record Piece(SequenceFlow flow, Line2D line) {}

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_has_its_form_its_group_and_its_due_date(Path file) {
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).as("form of %s", task.getId()).isNotBlank();
            assertThat(task.getCamundaFormRefBinding()).as("form binding of %s", task.getId()).isEqualTo("deployment");
            assertThat(task.getCamundaCandidateGroups()).as("group of %s", task.getId()).isNotBlank();
            assertThat(task.getCamundaDueDate()).as("due date of %s", task.getId()).matches(EXPRESSION);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_is_reminded_of_and_escalated_unless_its_own_timer_takes_it_back(Path file) {
        List<String> takenBack = all(file, BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity() && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(event -> event.getAttachedTo().getId())
                .toList();
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            List<String> listeners = timeouts(task);
            assertThat(listeners).as("timeout listeners of %s", task.getId()).contains("${remindTaskListener}");
            if (!takenBack.contains(task.getId())) {
                assertThat(listeners).as("timeout listeners of %s", task.getId()).contains("${escalateTaskListener}");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_timer_holds_a_date_or_a_duration(Path file) {
        assertThat(all(file, TimerEventDefinition.class)).allSatisfy(timer ->
                assertThat(timer.getTextContent().strip()).as(timer.getId()).matches(EXPRESSION));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_and_every_flow_is_drawn(Path file) {
        assertThat(all(file, FlowNode.class)).isNotEmpty().allSatisfy(node -> assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(all(file, SequenceFlow.class)).isNotEmpty().allSatisfy(flow -> assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_is_listed_in_one_lane_and_stands_in_it(Path file) {
        Collection<Lane> lanes = all(file, Lane.class);
        assertThat(all(file, FlowNode.class)).allSatisfy(node -> {
            List<Lane> own = lanes.stream().filter(lane -> lane.getFlowNodeRefs().contains(node)).toList();
            assertThat(own).as("lanes of %s", node.getId()).hasSize(1);
            Rectangle2D lane = bounds(shape(own.get(0)));
            assertThat(lane.contains(bounds(shape(node)))).as("%s stands in %s", node.getId(), own.get(0).getId()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void history_is_kept_for_a_stated_time(Path file) {
        assertThat(all(file, Process.class)).hasSize(1).allSatisfy(process ->
                assertThat(process.getCamundaHistoryTimeToLiveString()).as(process.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void flows_neither_cross_nor_touch(Path file) {
        List<Piece> pieces = pieces(file);
        List<String> crossings = new ArrayList<>();
        for (Piece one : pieces) {
            for (Piece other : pieces) {
                if (one.flow().getId().compareTo(other.flow().getId()) < 0 && one.line().intersectsLine(other.line())) {
                    crossings.add(one.flow().getId() + " and " + other.flow().getId());
                }
            }
        }
        assertThat(crossings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_flow_runs_through_a_node_or_over_a_label(Path file) {
        List<String> hits = new ArrayList<>();
        for (Piece piece : pieces(file)) {
            for (FlowNode node : all(file, FlowNode.class)) {
                boolean joined = List.of(piece.flow().getSource().getId(), piece.flow().getTarget().getId()).contains(node.getId())
                        || piece.flow().getParentElement() == node;
                if (!joined && bounds(shape(node)).intersectsLine(piece.line())) {
                    hits.add(piece.flow().getId() + " through " + node.getId());
                }
            }
            for (BpmnLabel label : all(file, BpmnLabel.class)) {
                if (bounds(label.getBounds()).intersectsLine(piece.line())) {
                    hits.add(piece.flow().getId() + " over the label of " + label.getParentElement().getAttributeValue("bpmnElement"));
                }
            }
        }
        assertThat(hits).isEmpty();
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        return MODELS.computeIfAbsent(file, path -> Bpmn.readModelFromFile(path.toFile())).getModelElementsByType(type);
    }

    private static List<String> timeouts(UserTask task) {
        return task.getExtensionElements() == null
                ? List.of()
                : task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .filter(listener -> "timeout".equals(listener.getCamundaEvent()) && listener.getTimeouts().size() == 1)
                        .map(CamundaTaskListener::getCamundaDelegateExpression)
                        .toList();
    }

    private static List<Piece> pieces(Path file) {
        List<Piece> pieces = new ArrayList<>();
        for (SequenceFlow flow : all(file, SequenceFlow.class)) {
            List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                pieces.add(new Piece(flow, new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY())));
            }
        }
        return pieces;
    }

    private static BpmnShape shape(BaseElement element) {
        return (BpmnShape) element.getDiagramElement();
    }

    private static Rectangle2D bounds(BpmnShape shape) {
        return bounds(shape.getBounds());
    }

    private static Rectangle2D bounds(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
