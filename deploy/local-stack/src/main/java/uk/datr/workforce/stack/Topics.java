package uk.datr.workforce.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import uk.datr.workforce.events.Topic;

/** The platform's topics on a broker: each with its stated partitions and, beside it, its dead-letter topic. */
public final class Topics {

  private Topics() {}

  /** Creates the topics that are not there yet, their names behind {@code prefix}, which is empty but in tests. */
  public static void create(String bootstrapServers, String prefix) {
    try (Admin admin = Admin.create(KafkaPart.clientSettings(bootstrapServers))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          all(prefix).stream().filter(topic -> !present.contains(topic.name())).toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new StackException("Cannot create the topics: " + failed.getMessage(), failed);
      }
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /** Deletes the topics behind {@code prefix}. */
  public static void delete(String bootstrapServers, String prefix) {
    try (Admin admin = Admin.create(KafkaPart.clientSettings(bootstrapServers))) {
      admin
          .deleteTopics(all(prefix).stream().map(NewTopic::name).collect(Collectors.toSet()))
          .all()
          .get();
    } catch (ExecutionException failed) {
      throw new StackException("Cannot delete the topics: " + failed.getMessage(), failed);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /** Deletes these topics with their dead-letter topics and creates them again, empty. */
  static void lose(String bootstrapServers, Set<Topic> lost) {
    Set<String> names =
        lost.stream()
            .flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetterName()))
            .collect(Collectors.toSet());
    try (Admin admin = Admin.create(KafkaPart.clientSettings(bootstrapServers))) {
      admin.deleteTopics(names).all().get();
      while (admin.listTopics().names().get().stream().anyMatch(names::contains)) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (ExecutionException failed) {
      throw new StackException("Cannot delete the topics: " + failed.getMessage(), failed);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
    create(bootstrapServers, "");
  }

  /** How many records the dead-letter topics hold together. */
  static long deadLetters(String bootstrapServers) {
    try (Admin admin = Admin.create(KafkaPart.clientSettings(bootstrapServers))) {
      Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
      for (Topic topic : Topic.values()) {
        for (int partition = 0; partition < topic.partitions(); partition++) {
          newest.put(new TopicPartition(topic.deadLetterName(), partition), OffsetSpec.latest());
        }
      }
      return admin.listOffsets(newest).all().get().values().stream()
          .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException failed) {
      throw new StackException(
          "Cannot look at the dead-letter topics: " + failed.getMessage(), failed);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  static List<NewTopic> all(String prefix) {
    List<NewTopic> topics = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (String name : List.of(topic.topicName(), topic.deadLetterName())) {
        topics.add(
            new NewTopic(prefix + name, topic.partitions(), (short) 1).configs(topic.settings()));
      }
    }
    return topics;
  }

  private static StackException interrupted(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new StackException("Interrupted while the broker was asked", interrupted);
  }
}
