package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class RealmFileTest {

  @Test
  void objectsAreMergedFieldByField() throws JsonProcessingException {
    assertThat(merged("{'a':{'x':1,'y':2}}", "{'a':{'y':3,'z':4}}"))
        .isEqualTo(json("{'a':{'x':1,'y':3,'z':4}}"));
  }

  @Test
  void arraysAreJoined() throws JsonProcessingException {
    assertThat(merged("{'a':[1,{'n':1}]}", "{'a':[2,{'n':1}]}"))
        .isEqualTo(json("{'a':[1,{'n':1},2,{'n':1}]}"));
  }

  @Test
  void clientsWithTheSameIdAreOneClient() throws JsonProcessingException {
    assertThat(
            merged(
                "{'clients':[{'clientId':'browser','redirectUris':[],'publicClient':true}]}",
                "{'clients':[{'clientId':'browser','redirectUris':['http://localhost/*']},{'clientId':'system'}]}"))
        .isEqualTo(
            json(
                "{'clients':[{'clientId':'browser','redirectUris':['http://localhost/*'],'publicClient':true},{'clientId':'system'}]}"));
  }

  @Test
  void groupsWithTheSameNameAreOneGroup() throws JsonProcessingException {
    assertThat(
            merged(
                "{'groups':[{'name':'organisations'}]}",
                "{'groups':[{'name':'organisations','subGroups':[{'name':'ORG-0097'}]}]}"))
        .isEqualTo(json("{'groups':[{'name':'organisations','subGroups':[{'name':'ORG-0097'}]}]}"));
  }

  @Test
  void aPersonKeepsTheirIdWhenTheRealmIsImportedAnew() {
    Repository repository = Repository.find();
    RealmFile first = RealmFile.read(repository.realm(), repository.localOverlay());
    RealmFile second = RealmFile.read(repository.realm(), repository.localOverlay());

    assertThat(first.text()).isEqualTo(second.text());
    assertThat(first.tree().path("users"))
        .isNotEmpty()
        .allSatisfy(user -> assertThat(user.path("id").asText()).hasSize(36));
  }

  private static ObjectNode merged(String base, String overlay) throws JsonProcessingException {
    return RealmFile.merge(json(base), json(overlay));
  }

  private static ObjectNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readValue(text.replace('\'', '"'), ObjectNode.class);
  }
}
